//! `heard-server`: reads its options, opens its data folder, serves until it is asked to stop.

use std::net::SocketAddr;
use std::process::ExitCode;
use std::time::Duration;

use server::config::{Config, HELP};
use server::router;
use server::start::{Started, start};
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> ExitCode {
    tracing_subscriber::fmt().with_target(false).with_writer(std::io::stderr).init();
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("heard-server: {sentence}");
            ExitCode::FAILURE
        }
    }
}

/// Serves until it is asked to stop; the error is a sentence for the person who started it.
async fn run() -> Result<(), String> {
    let config = Config::from_args(std::env::args_os().skip(1)).map_err(|error| error.to_string())?;
    if config.help {
        print!("{HELP}");
        return Ok(());
    }
    let Started { state, notes } = start(&config).await.map_err(|error| error.to_string())?;
    let address = SocketAddr::new(config.address, config.port);
    let listener = TcpListener::bind(address).await.map_err(|error| {
        format!("The address {address} cannot be used: {error}. Choose another port with --port.")
    })?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    for line in notes {
        println!("{line}");
    }
    println!("Heard is ready at http://{address}/");

    let service = router(state.clone(), &config.app).into_make_service_with_connect_info::<SocketAddr>();
    let serving = axum::serve(listener, service).with_graceful_shutdown(asked_to_stop());
    tokio::select! {
        ended = async { serving.await } => ended.map_err(|error| format!("The server stopped: {error}."))?,
        () = patience_is_over() => {}
    }
    state.storage.close().await;
    Ok(())
}

/// Requests that run get this long to end. What they acknowledge is durable either way.
async fn patience_is_over() {
    asked_to_stop().await;
    tokio::time::sleep(Duration::from_secs(5)).await;
}

/// Ends when the process is asked to stop, by Ctrl-C or by the system.
async fn asked_to_stop() {
    let ctrl_c = async {
        // Without a handler the server runs on; it can be killed at any moment without loss.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! {
        () = ctrl_c => {}
        () = terminated => {}
    }
}
