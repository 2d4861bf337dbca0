// `npm run rotate-factor-key` closes every second factor and backup code with FACTOR_KEY, while FACTOR_KEY_BEFORE (or the
// key derived from AUTH_SECRET) still opens them. Run it with the environment of the server, as often as you like; once it
// says that nothing was left to do, FACTOR_KEY_BEFORE may go.
import '#app/platform/ends-plainly.ts'
import { resealFactors } from '#app/domain/accounts/sign-in/reseal-factors.server.ts'
import { env } from '#app/platform/env.server.ts'
import { onDatabase } from './on-database.ts'

// Nothing is sent from here: where e-mail goes does not have to be said.
process.env.SAMPLE_WORLD ??= 'true'

await onDatabase(env, async () => {
	const { factors, backupCodes } = await resealFactors()
	console.log(`Second factors: ${factors.sealed} sealed anew, ${factors.unchanged} unchanged`)
	console.log(`Backup codes: ${backupCodes.sealed} sealed anew, ${backupCodes.unchanged} unchanged`)
	return 0
})
