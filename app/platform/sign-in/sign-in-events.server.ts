import { now } from '#app/platform/clock.server.ts'
import { signInDatabase } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { addressForLog } from '#app/platform/log/address-for-log.ts'

/** Events of the sign-in log, as shown to administrators. */
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

/** Records an event in the sign-in log: person, network address and page; never what was typed. */
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

/** Without the secret of a link, which would give access to any reader of the log. */
const pathOf = ({ url }: Request) => addressForLog(new URL(url).pathname)?.slice(0, 200) ?? null
