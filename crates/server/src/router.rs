//! The whole surface on one screen: the API under `/api/v1`, everything else is the app's files.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use axum::Extension;
use axum::Router;
use axum::http::{StatusCode, header};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::IntoResponse;
use axum::routing::{any, get};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::TimeoutLayer;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::app_files;
use crate::error::ApiError;
use crate::request::{from_the_app, observe};
use crate::routes::{
    audit, authority, cases, complaints, devices, health, house, links, media, openings, recordings, session,
    staff, sync,
};
use crate::state::AppState;

/// No request takes longer, body included.
const MOST_TIME: Duration = Duration::from_secs(30);

#[derive(OpenApi)]
#[openapi(info(title = "Heard", description = "How the app and its server speak, version 1."))]
struct Description;

/// The server: API and app.
///
/// `app` is the folder of the built app.
pub fn router(state: AppState, app: &Path) -> Router {
    let (routes, description) =
        OpenApiRouter::with_openapi(Description::openapi()).nest("/api/v1", api()).split_for_parts();
    let description = serde_json::to_string(&description).unwrap_or_default().into();
    let api = routes
        .layer(Extension(Described(description)))
        .route("/api", any(async || ApiError::NotFound))
        .route("/api/", any(async || ApiError::NotFound))
        .route("/api/{*rest}", any(async || ApiError::NotFound))
        .method_not_allowed_fallback(async || ApiError::WrongMethod)
        .layer(from_fn_with_state(state.clone(), from_the_app))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, MOST_TIME))
        .layer(CatchPanicLayer::new())
        .layer(from_fn(observe))
        .with_state(state.clone());
    let heard = Router::new()
        .route("/recordings/{language}/{file}", get(recordings::file))
        .route("/recordings/{language}/{sign}/{file}", get(recordings::film))
        .with_state(state.clone());
    api.merge(heard)
        .fallback_service(app_files::service(app))
        .layer(from_fn_with_state(state, app_files::guard))
}

/// The description, made once.
#[derive(Clone)]
struct Described(Arc<str>);

/// This description.
#[utoipa::path(get, path = "/openapi.json", tag = "description", responses((status = 200, description = "OpenAPI 3.1")))]
async fn description(Extension(Described(text)): Extension<Described>) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "application/json")], text.to_string())
}

/// Every route of the API. Only what stands here exists, and all of it is in the description.
fn api() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(description))
        .routes(routes!(health::health))
        .routes(routes!(session::salt))
        .routes(routes!(session::sign_in, session::sign_out))
        .routes(routes!(session::enrol))
        .routes(routes!(session::renew))
        .routes(routes!(sync::push))
        .routes(routes!(sync::pull))
        .routes(routes!(staff::list, staff::add))
        .routes(routes!(staff::invite))
        .routes(routes!(staff::close))
        .routes(routes!(devices::list))
        .routes(routes!(devices::revoke))
        .routes(routes!(audit::page))
        .routes(routes!(authority::list))
        .routes(routes!(authority::answer))
        .routes(routes!(authority::looked_at))
        .routes(routes!(authority::seen))
        .routes(routes!(openings::list))
        .routes(routes!(openings::looked_at))
        .routes(routes!(house::list, house::add))
        .routes(routes!(recordings::pack, recordings::unpack, recordings::keep))
        .routes(routes!(recordings::take))
        .routes(routes!(recordings::keep_film))
        .routes(routes!(recordings::take_film))
        .routes(routes!(cases::list))
        .routes(routes!(cases::assign))
        .routes(routes!(cases::unassign))
        .routes(routes!(media::put, media::get))
        .routes(routes!(links::make, links::withdraw))
        .routes(routes!(links::open))
        .routes(routes!(links::answer))
        .routes(routes!(links::seen))
        .routes(routes!(links::answers))
        .routes(routes!(complaints::office))
        .routes(routes!(complaints::letter))
        .routes(routes!(complaints::unread))
        .routes(routes!(complaints::list))
        .routes(routes!(complaints::page))
        .routes(routes!(complaints::add))
}
