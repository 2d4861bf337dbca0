import type { LoaderFunctionArgs } from '@remix-run/node'
import { sampleMailSource } from '#app/domain/sample-inbox/sample-mail-source.server.ts'
import { mailWordsIn, notFoundAs404 } from './dev.inbox.$noticeId._index/composed.server.ts'

/** A stored e-mail as it would be sent: as text to read, or as a file that mail programs open. */
export async function loader({ request, params: { noticeId = '' } }: LoaderFunctionArgs) {
	const { raw } = await notFoundAs404(() => sampleMailSource(noticeId, mailWordsIn))
	const asFile = new URL(request.url).searchParams.has('file')
	return new Response(new Uint8Array(raw), {
		headers: {
			'Content-Type': asFile ? 'message/rfc822' : 'text/plain; charset=utf-8',
			'Content-Disposition': asFile ? `attachment; filename="${noticeId}.eml"` : 'inline',
		},
	})
}
