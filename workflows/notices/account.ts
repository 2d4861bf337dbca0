import type { Notice } from './notice.ts'

/** Notices about an account and its second factors. */
export const accountNotices = {
	// accounts
	/** Goes to the owner who asked for a new password: the link works once, within an hour. */
	passwordLink: { reason: 'account', withoutRequest: true },
	/** Goes to the owner whose password was changed. */
	passwordChanged: { reason: 'account', withoutRequest: true },
	/** Goes to the owner of an account after too many wrong passwords, at most once a day. */
	attemptsPaused: { reason: 'account', facts: ['at', 'browser', 'network'], withoutRequest: true },
	/** Goes to the owner after a sign-in from an unknown browser. */
	newSignIn: { reason: 'account', facts: ['at', 'browser', 'network'], withoutRequest: true },
	/** Goes to the new address of an account: the link works once, within a day. */
	addressLink: { reason: 'account', withoutRequest: true },
	/** Goes to an address that has an account when another account asks for that address. */
	addressTaken: { reason: 'account', withoutRequest: true },
	/** Goes to the present address of an account when a new address was requested. */
	addressAsked: { reason: 'account', withoutRequest: true },
	/** Goes to the former and to the new address of an account. */
	addressChanged: { reason: 'account', withoutRequest: true },
	// second factors
	/** Goes to the owner who set up a second factor for the first time. */
	factorEnrolled: { reason: 'account', withoutRequest: true },
	/** Goes to the owner who replaced a second factor. */
	factorReplaced: { reason: 'account', withoutRequest: true },
	/** Goes to the owner who removed a second factor that the post does not require. */
	factorRemoved: { reason: 'account', withoutRequest: true },
	/** Goes to the owner who added a passkey. */
	passkeyAdded: { reason: 'account', withoutRequest: true },
	/** Goes to the owner who removed a passkey. */
	passkeyRemoved: { reason: 'account', withoutRequest: true },
	/** Goes to the owner who made new backup codes. */
	backupCodesRenewed: { reason: 'account', withoutRequest: true },
	/** Goes to the owner each time a pause begins after wrong one-time codes. */
	codesPaused: { reason: 'account', facts: ['at', 'browser', 'network'], withoutRequest: true },
	/** Goes to the owner who has three backup codes left or fewer. */
	backupCodesLow: { reason: 'account', withoutRequest: true },
	/** Goes to the owner of an account whose second factor is reported as lost. */
	recoveryAsked: { reason: 'account', withoutRequest: true },
	/** Goes to the officers who approve the removal of a second factor. */
	recoveryToApprove: { reason: 'work', withoutRequest: true },
	/** Goes to the owner of an account whose second factor two officers have removed. */
	recoveryDone: { reason: 'account', withoutRequest: true },
	/** Goes to the owner of an account if the removal of the second factor was rejected. */
	recoveryRefused: { reason: 'account', withoutRequest: true },
} as const satisfies Record<string, Notice>
