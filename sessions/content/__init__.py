"""The words of a circle as data: plans, prompts, agreements, phrases, help and crisis lines.

Every file names its author and licence. Nothing here knows a session, a person or a screen.
"""
