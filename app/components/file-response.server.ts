import type { Readable } from 'node:stream'
import { createReadableStreamFromReadable } from '@remix-run/node'

type Given = { name: string; size: number; mediaType: string; content: Readable }

/** A file that is given out to be kept, never to be shown or run by the browser. */
export const fileResponse = ({ name, size, mediaType, content }: Given) =>
	new Response(createReadableStreamFromReadable(content), {
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

/** RFC 8187: `encodeURIComponent` leaves some characters that may not stand in such a value. */
const encoded = (name: string) =>
	encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
