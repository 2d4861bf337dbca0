import { addressAsked } from './address-asked.tsx'
import { addressChanged } from './address-changed.tsx'
import { addressLink } from './address-link.tsx'
import { addressTaken } from './address-taken.tsx'
import { attemptsPaused } from './attempts-paused.tsx'
import { newSignIn } from './new-sign-in.tsx'
import { passwordChanged } from './password-changed.tsx'
import { passwordLink } from './password-link.tsx'

/** Every e-mail about the password, the address and the sessions of an account. */
export const accountEmails = {
	passwordLink,
	passwordChanged,
	attemptsPaused,
	newSignIn,
	addressLink,
	addressTaken,
	addressAsked,
	addressChanged,
}
