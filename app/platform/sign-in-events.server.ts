import { addressForLog } from './address-for-log.ts'
import { now } from './clock.server.ts'
import { signInDatabase } from './database.server.ts'
import { newId } from './ids.server.ts'

/** What happens at the door, as administrators read it. */
export type SignInEventKind =
	| 'signedIn'
	| 'passwordRefused'
	| 'tooManyAttempts'
	| 'factorPassed'
	| 'factorRefused'
	| 'confirmed'
	| 'signedOut'
	| 'sessionEnded'
	| 'accessRefused'
	| 'factorEnrolled'
	| 'factorRemoved'
	| 'passwordChanged'
	| 'addressChanged'

type Happened = { personId?: string | null; detail?: string; request?: Request | undefined }

/** Writes down what happened at the door: who, from where, on which page; never what was typed. */
export async function recordSignInEvent(
	kind: SignInEventKind,
	{ personId = null, detail, request }: Happened,
): Promise<void> {
	await signInDatabase().signInEvent.create({
		data: {
			id: newId(),
			at: now(),
			kind,
			personId,
			detail: detail ?? null,
			path: request ? pathOf(request) : null,
			network: request?.headers.get('x-client-address') ?? null,
			userAgent: request?.headers.get('user-agent')?.slice(0, 200) ?? null,
		},
	})
}

/** Without the secret of a link, which would open something to whoever reads the log. */
const pathOf = ({ url }: Request) => addressForLog(new URL(url).pathname)?.slice(0, 200) ?? null
