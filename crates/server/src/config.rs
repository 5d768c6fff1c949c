//! How the server is started.

use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;

/// What `--help` prints.
pub const HELP: &str = "\
heard-server: the server of Heard

Usage: heard-server [options]

  --data DIR       data folder, made if missing        [default: data]
  --app DIR        folder of the built app             [default: dist/site]
  --port N         port                                [default: 8787]
  --address IP     address to listen on                [default: 127.0.0.1]
  --behind-tls     a reverse proxy speaks HTTPS for this server; cookies become `__Host-` and secure
  --demo           load the invented cases and staff into a new data folder and print their sign-ins
  --empty          start without them; prints a one-time code for the first administrator
  --help           this text
";

/// Where the server stands on the network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Surroundings {
    /// True behind a reverse proxy that speaks HTTPS: cookies are secure, and the proxy's word on where a
    /// request came from is taken.
    pub behind_tls: bool,
}

/// What the command line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// Data folder.
    pub data: PathBuf,
    /// Folder of the built app.
    pub app: PathBuf,
    /// Port.
    pub port: u16,
    /// Address to listen on.
    pub address: IpAddr,
    /// Where the server stands.
    pub surroundings: Surroundings,
    /// True to load the invented cases and staff.
    pub demo: bool,
    /// True to print the help and end.
    pub help: bool,
}

/// A command line that makes no sense. The sentence is for the person who typed it.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// An option that does not exist, or a value that does not fit.
    #[error("{0}. heard-server --help lists the options.")]
    Unknown(#[from] lexopt::Error),
    /// Both starts at once.
    #[error("--demo and --empty exclude each other. Choose one.")]
    DemoAndEmpty,
    /// The demo's passphrases are printed in the open.
    #[error(
        "--demo is for this machine alone, since everybody can know its passphrases. Leave --address away."
    )]
    DemoInTheOpen,
    /// Plain HTTP would show every passphrase's key to the network.
    #[error(
        "{0} can be reached from other machines, and this server speaks plain HTTP. Put a reverse proxy with HTTPS before it and say --behind-tls."
    )]
    PlainInTheOpen(IpAddr),
}

impl Config {
    /// Reads the arguments, without the program's name.
    ///
    /// # Errors
    /// [`ConfigError`], with a sentence.
    pub fn from_args(
        args: impl IntoIterator<Item = impl Into<std::ffi::OsString>>,
    ) -> Result<Self, ConfigError> {
        use lexopt::prelude::*;
        let mut config = Self {
            data: "data".into(),
            app: "dist/site".into(),
            port: 8787,
            address: IpAddr::V4(Ipv4Addr::LOCALHOST),
            surroundings: Surroundings::default(),
            demo: false,
            help: false,
        };
        let mut empty = false;
        let mut parser = lexopt::Parser::from_args(args);
        while let Some(arg) = parser.next()? {
            match arg {
                Long("data") => config.data = parser.value()?.into(),
                Long("app") => config.app = parser.value()?.into(),
                Long("port") => config.port = parser.value()?.parse()?,
                Long("address") => config.address = parser.value()?.parse()?,
                Long("behind-tls") => config.surroundings.behind_tls = true,
                Long("demo") => config.demo = true,
                Long("empty") => empty = true,
                Short('h') | Long("help") => config.help = true,
                other => return Err(other.unexpected().into()),
            }
        }
        if config.demo && empty {
            return Err(ConfigError::DemoAndEmpty);
        }
        let open = !config.address.is_loopback();
        if config.demo && open {
            return Err(ConfigError::DemoInTheOpen);
        }
        if open && !config.surroundings.behind_tls {
            return Err(ConfigError::PlainInTheOpen(config.address));
        }
        Ok(config)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test may stop at once")]
    use super::*;

    #[test]
    fn without_options_it_listens_on_this_machine_alone() {
        let config = Config::from_args(Vec::<String>::new()).unwrap();
        assert_eq!((config.address.is_loopback(), config.port, config.demo), (true, 8787, false));
    }

    #[test]
    fn plain_http_never_leaves_the_machine() {
        let config = Config::from_args(["--address", "0.0.0.0"]);
        assert!(matches!(config, Err(ConfigError::PlainInTheOpen(_))));
        assert!(Config::from_args(["--address", "0.0.0.0", "--behind-tls"]).is_ok());
    }

    #[test]
    fn the_demo_never_leaves_the_machine() {
        let config = Config::from_args(["--demo", "--address", "0.0.0.0", "--behind-tls"]);
        assert!(matches!(config, Err(ConfigError::DemoInTheOpen)));
    }
}
