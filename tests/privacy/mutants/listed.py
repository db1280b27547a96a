"""Every mutant: a promise is worth what its test notices.

`bin/test --mutants` makes each change in a copy and runs its test there; `test_mutants.py` holds
the list to the code.
"""

from tests.privacy.mutants.answers import ANSWERS
from tests.privacy.mutants.at_rest import AT_REST
from tests.privacy.mutants.between import BETWEEN_HOLDERS
from tests.privacy.mutants.groups import GROUPS
from tests.privacy.mutants.outside import OUTSIDE
from tests.privacy.mutants.steps import STEPS

MUTANTS = (*AT_REST, *ANSWERS, *OUTSIDE, *BETWEEN_HOLDERS, *GROUPS, *STEPS)
