import { listPublicKeys } from '#app/domain/core/signing-keys.server.ts'
import { rethrow } from '#app/platform/http/away.server.ts'

/** The public keys of receipts, readable by anyone; caches may store them for an hour. */
export async function loader() {
	const keys = await listPublicKeys().catch(rethrow)
	return Response.json(keys, {
		headers: { 'Content-Type': 'application/jwk-set+json', 'Cache-Control': 'public, max-age=3600' },
	})
}
