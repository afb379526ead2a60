"""Letters of other alphabets, in every way that str has to change their case."""
a = "ÉCLAIR À LA CARTE".lower(), "éclair à la carte".upper(), "éclair à la carte".title(), "éclair À LA".capitalize(), "éCLaIR".swapcase()
b = "ЗАКАЗ ПОКУПАТЕЛЯ".lower(), "заказ покупателя".title(), "Ёлка".upper(), "ёлка".capitalize(), "їжак".title()
c = "ΟΔΟΣ ΣΟΦΙΑΣ".lower(), "οδός".upper(), "ΣΑΣ".lower(), "Σ".lower()
d = "İSTANBUL".lower(), "ılgaz".upper(), "Şişli ĞÖÇ".lower(), "şişli".title()
e = "ŁÓDŹ".lower(), "łódź".upper(), "žluťoučký kůň".title(), "ÅNGSTRÖM".lower(), "ørsted".capitalize(), "þorn Ð".swapcase()
f = "注文 abc 订单X".title(), "カート".lower(), "हिन्दी".upper(), "עברית A".lower(), "ไทย z".title()
g = "ՀԱՅԱՍՏԱՆ".lower(), "𐐀𐐁".lower(), "ａｂｃ".upper(), "ÿ".upper(), "Ⅷ".lower(), "ⓐ".upper()
h = "ÉTÉ_INDIEN".replace("_", " ").title(), "naïve café".title(), "l'été".title(), "2ème".title()
