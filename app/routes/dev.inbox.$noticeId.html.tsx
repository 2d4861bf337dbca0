import type { LoaderFunctionArgs } from '@remix-run/node'
import { letterResponse } from '#app/components/download/file-response.server.ts'
import { getSampleMail } from '#app/domain/sample-inbox/list-sample-mail.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'

/** One stored e-mail as it was sent, for the frame of its page. */
export async function loader({ params }: LoaderFunctionArgs) {
	try {
		const { html } = await getSampleMail(params.noticeId ?? '')
		return letterResponse(html)
	} catch (error) {
		if (error instanceof DomainError && error.code === 'not-found') return new Response(null, { status: 404 })
		throw error
	}
}
