// `npm run verify-audit` checks every chain of the audit, every audit seal, and every chain against every seal; with a
// stored seal file (`npm run verify-audit -- seal.json`) also against that. Exit code 1 if a check fails, with the
// first changed row. It only reads.
import './database-only.ts'
import { readFileSync } from 'node:fs'
import { compareSeal } from '#app/domain/audit/compare-seal.server.ts'
import { verifyAudit } from '#app/domain/audit/verify-chains.server.ts'
import { env } from '#app/platform/env.server.ts'
import { auditReport } from './audit-report.ts'
import { onDatabase } from './on-database.ts'

await onDatabase(env, async () => {
	const files = process.argv.slice(2).map((name) => ({ name, text: readFileSync(name, 'utf8') }))
	const verified = await verifyAudit()
	const compared = []
	for (const { name, text } of files) compared.push({ name, ...(await compareSeal(text)) })
	const { text, exitCode } = auditReport(verified, compared)
	console.log(text)
	return exitCode
})
