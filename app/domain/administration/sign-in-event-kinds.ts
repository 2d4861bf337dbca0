import type { SignInEventKind } from '#app/platform/sign-in/sign-in-events.server.ts'
import { namesOf } from '#workflows/names.ts'

/** Every event of the sign-in log, in the order of the filter. */
const order: Record<SignInEventKind, number> = {
	signedIn: 1,
	passwordRefused: 2,
	tooManyAttempts: 3,
	factorPassed: 4,
	factorRefused: 5,
	confirmed: 6,
	signedOut: 7,
	sessionEnded: 8,
	accessRefused: 9,
	factorEnrolled: 10,
	factorRemoved: 11,
	passwordChanged: 12,
	addressChanged: 13,
}
export const signInEventKinds = namesOf(order).sort((one, other) => order[one] - order[other])
