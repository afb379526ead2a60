LOAN_DAYS = 4 * 7
LENT, BACK, LOST = "lent", "back", "lost"
STATES = tuple((state, state.title()) for state in (LENT, BACK, LOST))
STATE_LENGTH = max(len(state) for state, _ in STATES)
