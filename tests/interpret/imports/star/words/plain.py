plain = True
own = "plain's"
