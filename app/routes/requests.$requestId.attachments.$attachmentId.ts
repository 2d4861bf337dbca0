import { createReadableStreamFromReadable } from '@remix-run/node'
import { readAttachment } from '#app/domain/read-attachment.server.ts'
import { idFrom } from '#app/forms/row-id.ts'
import { signedInLoader } from '#app/platform/signed-in.server.ts'

/** Gives a file out to be kept, never to be shown or run by the browser. */
export const loader = signedInLoader(async ({ actor, params }) => {
	const ids = { requestId: idFrom(params.requestId), attachmentId: idFrom(params.attachmentId) }
	const { name, size, mediaType, content } = await readAttachment(actor, ids)
	return new Response(createReadableStreamFromReadable(content), {
		headers: {
			'Content-Type': mediaType,
			'Content-Length': String(size),
			'Content-Disposition': `attachment; filename*=UTF-8''${encoded(name)}`,
			// Enforced beside the policy of the site.
			'Content-Security-Policy': "sandbox; default-src 'none'",
			'X-Content-Type-Options': 'nosniff',
			'Cache-Control': 'no-store',
		},
	})
})

/** RFC 8187: `encodeURIComponent` leaves some characters that may not stand in such a value. */
const encoded = (name: string) =>
	encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
