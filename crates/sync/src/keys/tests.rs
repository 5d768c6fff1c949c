//! Vectors computed with other programs (the reference C library of Argon2, HMAC of Python), so that a tablet and a
//! server of any version agree.
#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use super::*;

const PASSPHRASE: &str = "orange river lamp tent";
const SALT: [u8; SALT_BYTES] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
/// The floor, which is also the quickest that is allowed.
const FLOOR: Stretching = Stretching { memory_kib: 32 * 1024, passes: 4 };

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn counting() -> MasterKey {
    let mut bytes = [0; KEY_BYTES];
    (0..).zip(&mut bytes).for_each(|(at, byte)| *byte = at);
    MasterKey::from_bytes(bytes)
}

#[test]
fn the_normal_setting_gives_the_key_of_the_reference_program() {
    let key = stretch(PASSPHRASE, &SALT, Stretching::NORMAL).unwrap();
    assert_eq!(hex(&key.0), "a0729a50cd2766de33a3abb9bb799a0cf6e84bd94edfad385efbe98627b791d4");
}

#[test]
fn the_floor_gives_the_key_of_the_reference_program() {
    let key = stretch(PASSPHRASE, &SALT, FLOOR).unwrap();
    assert_eq!(hex(&key.0), "d5dc4d0db888b884c36b3c8b194ce8dd4809f73603365c9f272bb2e8c8effedd");
}

#[test]
fn letters_of_any_script_count_as_they_are_typed() {
    let key = stretch("مصباح نهر", &SALT, FLOOR).unwrap();
    assert_eq!(hex(&key.0), "adf763f2f05cfad42d9b57fd1e91984524b7abfd03f29d69c53350a5b71b6d99");
}

#[test]
fn spaces_that_a_keyboard_adds_around_it_do_not_count() {
    let typed = stretch(&format!(" {PASSPHRASE}\u{a0}\n"), &SALT, FLOOR).unwrap();
    assert_eq!(typed.0, stretch(PASSPHRASE, &SALT, FLOOR).unwrap().0);
}

#[test]
fn weaker_parameters_than_the_floor_are_refused() {
    for (memory_kib, passes) in [(32 * 1024, 3), (64 * 1024, 2), (19 * 1024, 20), (0, 0)] {
        let stretched = stretch(PASSPHRASE, &SALT, Stretching { memory_kib, passes });
        assert_eq!(stretched.unwrap_err(), KeyError::TooWeak, "{memory_kib} KiB, {passes} passes");
    }
}

#[test]
fn an_empty_passphrase_is_refused() {
    for typed in ["", "  \t\n"] {
        assert_eq!(stretch(typed, &SALT, FLOOR).unwrap_err(), KeyError::Empty);
    }
}

#[test]
fn the_auth_key_is_what_hkdf_says() {
    let expected = "385724091f54b49bf5f640eb9300d718589190dd9c6116ac32f5f2c5052ad744";
    assert_eq!(hex(&*counting().auth_key()), expected);
}

#[test]
fn the_unlock_key_is_what_hkdf_says_and_differs_from_tablet_to_tablet() {
    let key = counting();
    let expected = "8df6198e8badaf085995fec8a18fe8d71e7736b7c3a551319cc896d53ba6379f";
    assert_eq!(hex(&*key.unlock_key("device-1")), expected);
    assert_ne!(key.unlock_key("device-1"), key.unlock_key("device-2"));
    assert_ne!(key.unlock_key(""), key.auth_key());
}

#[test]
fn debug_output_holds_nothing_of_a_key() {
    assert_eq!(format!("{:?}", counting()), "MasterKey(..)");
}
