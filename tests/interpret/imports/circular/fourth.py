import third
import fifth

too_late = third.THIRD if hasattr(third, "THIRD") else "early"
fourth_of_fifth = fifth.FIFTH
