import type { LoaderFunctionArgs } from '@remix-run/node'
import { getKeptMail } from '#app/domain/list-kept-mail.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'

// What an e-mail needs and no more: its own inline styles. No script, no image from outside, no form.
const policy =
	"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-top-navigation-by-user-activation"

/** One kept e-mail as it was sent, for the frame of its page. */
export async function loader({ params }: LoaderFunctionArgs) {
	try {
		const { html } = await getKeptMail(params.noticeId ?? '')
		return new Response(html, {
			headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
		})
	} catch (error) {
		if (error instanceof DomainError && error.code === 'not-found') return new Response(null, { status: 404 })
		throw error
	}
}
