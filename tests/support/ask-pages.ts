import type { Actor } from '#app/platform/actor.ts'

/** Asks for pages of the running application, and sends their forms, as somebody with a cookie or as nobody. */
export const asker =
	(app: { readonly address: string }, cookies: ReadonlyMap<string, string>) =>
	async (actor: Actor | null, path: string, form?: Record<string, string>) => {
		const answer = await fetch(app.address + path, {
			redirect: 'manual',
			headers: { cookie: (actor && cookies.get(actor.id)) ?? '', origin: app.address },
			...(form && { method: 'POST', body: new URLSearchParams(form) }),
		})
		return {
			status: answer.status,
			to: answer.headers.get('location'),
			headers: answer.headers,
			text: await answer.text(),
		}
	}

/** What stands on a page besides its head and foot. */
export const mainOf = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'))
