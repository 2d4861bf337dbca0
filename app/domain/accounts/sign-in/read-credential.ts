import * as z from 'zod'

const MAX_LENGTH = 20_000

const credential = z.looseObject({
	id: z.base64url().min(1).max(2000),
	rawId: z.base64url(),
	type: z.literal('public-key'),
	response: z.looseObject({ clientDataJSON: z.base64url() }),
	clientExtensionResults: z.looseObject({}),
})

/** What a browser sent of a passkey, or null for what none sends; whether it is right is judged by its signature. */
export function readCredential<Response>(text: string): Response | null {
	if (text.length > MAX_LENGTH) return null
	try {
		return credential.parse(JSON.parse(text)) as Response
	} catch {
		return null
	}
}
