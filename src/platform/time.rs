//! Gives the clock, random bits and waiting.

use crate::catalogue::Words;
use crate::notebook::{Day, Millis, Stamp};
use wasm_bindgen::prelude::*;

/// Returns the current time, in milliseconds since 1970.
#[must_use]
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "Date.now() is a whole positive number below 2^53"
)]
pub fn now() -> Millis {
    js_sys::Date::now() as Millis
}

/// Returns the time and 128 fresh random bits.
#[must_use]
pub fn stamp() -> Stamp {
    let mut bytes = [0; 16];
    let filled = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        // A browser without WebCrypto runs no wasm either; still, two ids must differ.
        bytes = (js_sys::Math::random().to_bits() as u128).to_le_bytes();
    }
    Stamp {
        now: now(),
        random: u128::from_le_bytes(bytes),
    }
}

/// Waits this many milliseconds.
pub async fn wait(milliseconds: i32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window
                .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        }
    });
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
}

/// Returns today's date, where the person is.
#[must_use]
pub fn today() -> Option<Day> {
    day_of(&js_sys::Date::new_0())
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "a year, a month and a day of the month"
)]
fn day_of(date: &js_sys::Date) -> Option<Day> {
    Day::new(
        date.get_full_year() as u16,
        date.get_month() as u8 + 1,
        date.get_date() as u8,
    )
}

/// Formats a day as people write it.
#[must_use]
pub fn long_day(words: &Words, day: Day) -> String {
    let (year, month, number) = day.parts();
    words.date(year, month, number)
}

/// Formats the day of an instant, where the person is: "21 novembre 2026".
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "dates are below 2^53")]
pub fn long_date(words: &Words, at: Millis) -> String {
    let day = day_of(&js_sys::Date::new(&JsValue::from_f64(at as f64)));
    day.map(|day| long_day(words, day)).unwrap_or_default()
}

/// Returns whether the device has the time of Paris, in winter and in summer.
#[must_use]
pub fn is_that_of_paris() -> bool {
    let year = js_sys::Date::new_0().get_full_year();
    let is_ahead = |month: i32, minutes: f64| {
        let day = js_sys::Date::new_with_year_month_day(year, month, 1);
        (day.get_timezone_offset() + minutes).abs() < 0.5
    };
    is_ahead(0, 60.0) && is_ahead(6, 120.0)
}

/// Returns the IANA name of the device's time zone, if the browser says it.
#[must_use]
pub fn zone() -> Option<String> {
    let format = js_sys::Intl::DateTimeFormat::new(&js_sys::Array::new(), &js_sys::Object::new());
    let options = format.resolved_options();
    js_sys::Reflect::get(&options, &"timeZone".into())
        .ok()?
        .as_string()
}
