//! Binds the sync engine to the tablet: carries out its effects and feeds it what came back.

mod driver;

pub(crate) use driver::Driver;
