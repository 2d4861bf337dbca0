import { data } from '@remix-run/node'
import { keepForm } from '#app/forms/kept-form.ts'
import { isBeyondLimits } from '#app/platform/http/posted-form.ts'
import { type Handler, type Pages, wrapPages } from './wrapped-pages.ts'

type Unavailable = { data: object; init: { status: number } }

/** Whether an action says that something it needs is away: the form is not at fault, and can be sent again. */
function isUnavailable(thrown: unknown): thrown is Unavailable {
	const { data: said, init } = (thrown ?? {}) as Partial<Unavailable>
	return typeof said === 'object' && (init?.status === 503 || init?.status === 507)
}

/** A form without files; what a script of ours sends is kept by its page. */
const isPlainForm = ({ headers }: Request) =>
	headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')

/** An action whose answer that it is unavailable holds the form, but no secret of it. */
const keeping = (act: Handler): Handler =>
	async function kept(args) {
		if (!isPlainForm(args.request)) return act(args)
		const copy = args.request.clone()
		try {
			return await act(args)
		} catch (thrown) {
			const form = isUnavailable(thrown) && (await copy.formData().catch(() => null))
			if (!form || isBeyondLimits(form)) throw thrown
			const { pathname, search } = new URL(args.request.url)
			throw data({ ...thrown.data, kept: keepForm(pathname + search, form) }, thrown.init)
		}
	}

/** The pages of the product, on which nothing that was typed is lost while the database is away. */
export const withTypedKept = (pages: Pages): Pages => wrapPages(pages, { action: keeping })
