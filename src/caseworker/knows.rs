//! Who knows what, as it goes onto the pages of child and guardian: the tablet's list of staff turns people into roles.

use domain::consent::{Reader, WhoKnows, who_knows};
use domain::{CaseFile, CivilDate, UserId};

use crate::app::desk::Desk;
use crate::ports::intl;

/// The copy for this reader; none where it is not theirs to read.
pub(super) fn knows(desk: &Desk, file: &CaseFile, today: CivilDate, reader: Reader) -> Option<WhoKnows> {
    let staff = desk.colleagues();
    let role = |user: &UserId| staff.iter().find(|member| member.id == *user).map(|member| member.role);
    who_knows(file, today, reader).map(|it| it.with_staff(file, reader, role, intl::local_day))
}
