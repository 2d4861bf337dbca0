// `npm run rotate-factor-key` encrypts every second factor and backup code with FACTOR_KEY, while FACTOR_KEY_BEFORE (or
// the key derived from AUTH_SECRET) still decrypts them. Run it with the environment of the server; it can be repeated.
// Once it reports that nothing was left to do, remove FACTOR_KEY_BEFORE.
import '#app/platform/log/ends-plainly.ts'
import { resealFactors } from '#app/domain/accounts/sign-in/one-time-code.server.ts'
import { env } from '#app/platform/env.server.ts'
import { onDatabase } from './on-database.ts'

// This command sends nothing, so e-mail settings are not required.
process.env.SAMPLE_WORLD ??= 'true'

await onDatabase(env, async () => {
	const { factors, backupCodes } = await resealFactors()
	console.log(`Second factors: ${factors.sealed} sealed sealed, ${factors.unchanged} unchanged`)
	console.log(`Backup codes: ${backupCodes.sealed} sealed sealed, ${backupCodes.unchanged} unchanged`)
	return 0
})
