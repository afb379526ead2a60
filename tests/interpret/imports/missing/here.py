something = "something"
