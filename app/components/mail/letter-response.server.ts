// What an e-mail needs and no more: its own inline styles. No script, no image from outside, no form.
const policy =
	"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-top-navigation-by-user-activation"

/** The HTML of an e-mail as it is sent, for the frame of its page. */
export const letterResponse = (html: string) =>
	new Response(html, {
		headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
	})
