import { type ActionFunctionArgs, data } from '@remix-run/node'
import { TooOften } from '#app/platform/domain-error.ts'
import { rethrow } from '#app/platform/http/away.server.ts'
import { findActor } from '#app/platform/http/signed-in.server.ts'
import { networkOf, timesShared } from '#app/platform/sign-in/network.server.ts'
import { type Payer, whilePaidBy } from '#app/platform/work/payer.server.ts'
import { spend } from '#app/platform/work/spend.server.ts'
import { costOfFile } from './file-costs.ts'
import { type Handler, type Pages, wrapPages } from './wrapped-pages.ts'

/** Who asks pays: the person who is signed in, otherwise the network of the request. */
async function payerOf({ request, context }: ActionFunctionArgs): Promise<Payer> {
	const actor = await findActor(request, context)
	if (actor) return { key: `person.${actor.id}`, times: 1 }
	return { key: `network.${networkOf(request)}`, times: timesShared(request) }
}

const paid = (handle: Handler): Handler =>
	function paidFor(args) {
		return whilePaidBy(
			() => payerOf(args),
			() => handle(args),
		)
	}

/** A file is paid for before it is made; refused with 429 and the time to wait. */
const paidFile = (handle: Handler, route: string): Handler =>
	async function paidFileFor(args) {
		try {
			await spend(costOfFile(route, new URL(args.request.url).pathname))
		} catch (error) {
			if (!(error instanceof TooOften)) return rethrow(error)
			const headers = { 'Retry-After': String(error.seconds) }
			throw data({ reason: error.reason }, { status: 429, headers })
		}
		return handle(args)
	}

/** The pages of the product, whose costly work is paid for by those who ask for it. */
export const withPaidWork = (pages: Pages): Pages =>
	wrapPages(pages, {
		action: paid,
		loader: (handle, isPage, route) => paid(isPage ? handle : paidFile(handle, route)),
	})
