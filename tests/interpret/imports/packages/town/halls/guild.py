from ..people.trades.baker import PRICE as baker_price
