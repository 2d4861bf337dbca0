// `npm run invite-administrator -- "NAME" ADDRESS [LANGUAGE]` prints the link that activates the account of the first
// administrator, and sends it. With the embedded database, stop the server first: it locks the data folder.
import '#app/platform/log/ends-plainly.ts'
import * as z from 'zod'
import { inviteAdministrator } from '#app/domain/people/invite.server.ts'

import { checkValues } from '#app/forms/parse-form.ts'
import { email, oneLine } from '#app/forms/section-fields.ts'
import { connectDatabase, disconnectDatabase } from '#app/platform/database/database.server.ts'
import { openDatabase } from '#app/platform/database/open-database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { env } from '#app/platform/env.server.ts'
import { startQueue } from '#app/queue/queue.server.ts'
import { migrate } from '#prisma/migrate.ts'
import { requireWithinWindow } from '#prisma/schema-window.ts'
import { languages } from '#workflows/languages.ts'

const given = z.object({ name: oneLine(120), email: email(), language: z.enum(languages).default('en') })

const usage = 'npm run invite-administrator -- "NAME" ADDRESS [ar|en|es|fr|ru|zh] [--another]'

async function invite(asked: z.output<typeof given> & { another: boolean }) {
	const database = await openDatabase(env, 2)
	await requireWithinWindow(database.connection, { goesBack: env.ROLLBACK })
	await migrate(database.connection)
	connectDatabase(database.connection)
	const boss = await startQueue({ alone: false })
	try {
		const { path } = await inviteAdministrator(asked)
		console.log(
			`${env.APP_URL}${path}\n\nThe link works once within ten days, and is on its way to ${asked.email}.`,
		)
	} finally {
		await boss.stop({ graceful: true, timeout: 5_000, wait: true })
		await disconnectDatabase()
		await database.stop()
	}
}

const why: Record<string, string> = {
	administratorThere:
		'There is an administrator already, who invites others; --another invites one all the same.',
	invalid: 'Somebody has an account under this address.',
}

const words = process.argv.slice(2)
const [name, address, language] = words.filter((word) => word !== '--another')
const checked = checkValues({ name, email: address, language }, given)
if (!checked.ok) {
	console.error(`${usage}\nWrong: ${Object.keys(checked.errors).join(', ')}`)
	process.exit(2)
}
try {
	await invite({ ...checked.value, another: words.includes('--another') })
	process.exit(0)
} catch (error) {
	if (!(error instanceof DomainError)) throw error
	console.error(why[error.reason] ?? error.reason)
	process.exit(1)
}
