import { AsyncLocalStorage } from 'node:async_hooks'

/** Who pays for work: a person, or a network for those who are not signed in; `times` as much where many share it. */
export type Payer = { key: string; times: number }

type Asking = { find: () => Promise<Payer>; payer?: Promise<Payer> }

const asking = new AsyncLocalStorage<Asking>()

/** Runs `work` for the payer that `find` returns, asked once and only if something costs. */
export const whilePaidBy = <T>(find: () => Promise<Payer>, work: () => T): T => asking.run({ find }, work)

/** Who pays for the present work; null for what the system does by itself, which is not limited. */
export async function presentPayer(): Promise<Payer | null> {
	const present = asking.getStore()
	if (!present) return null
	present.payer ??= present.find()
	return present.payer
}
