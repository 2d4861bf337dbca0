import { verifyChains } from './verify-chains.server.ts'
import { verifySeals } from './verify-seals.server.ts'

/** Checks the whole audit: every chain, every seal, and every chain against every seal. */
export async function verifyAudit() {
	const { chains, entries, faults } = await verifyChains()
	const { seals, faults: ofSeals } = await verifySeals()
	return { chains, entries, seals, faults: [...faults, ...ofSeals] }
}
export type Verified = Awaited<ReturnType<typeof verifyAudit>>
