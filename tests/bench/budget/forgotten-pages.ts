import { readFileSync } from 'node:fs'
import { flatRoutes } from '@remix-run/dev/dist/config/flat-routes.js'
import { table } from '#tests/matrix/table.ts'

/** Pages that cannot be opened in the sample world, and why. Pages under `dev.` exist only there and are not measured. */
const cannotBeOpened = {
	'practices.$practiceId_.edit': 'the practices of the sample world can no longer be changed',
	'administration.synonyms.$synonymId': 'no synonym was added',
	'allocations.$runId': 'no allocation was run',
	'bundles.$bundleId': 'no needs are bundled',
	'invitation.$token': 'opens with a link that is sent once',
	'requests.$requestId.clarification.$place': 'no clarification that is open unlocks a section',
	'requests.$requestId.clarification.attachments': 'no clarification that is open unlocks the attachments',
	'requests.$requestId.notifications_.$noticeId': 'no worker sends e-mails there, so that none has a text',
	'sign-in_.enrol': 'of a session that has not the second factor',
	'sign-in_.factor': 'of a session that has not the second factor',
	'sign-in_.lost-factor': 'of a session that has not the second factor',
	'sign-in_.new-password.$token': 'opens with a link that is sent once',
	'undeliverable.$noticeId': 'no e-mail came back',
}

const isPage = (file: string) => /^export default /m.test(readFileSync(`app/${file}`, 'utf8'))
const parameters = (path: string) => path.split(':').length

/** Routes of pages that some role may open; those with the fewest parameters first. */
function findRoutes() {
	const opened = Object.entries(table).filter(([, { get }]) => get?.includes('200'))
	const names = new Set(opened.map(([name]) => name).filter((name) => !name.startsWith('dev.')))
	return Object.values(flatRoutes('app', ['**/.*', '**/*.css']))
		.map(({ id, path = '', file }) => ({ name: id.replace('routes/', ''), path, file }))
		.filter(({ name, file }) => names.has(name) && isPage(file))
		.sort((one, other) => parameters(one.path) - parameters(other.path))
}

/** Returns the names of the routes that could be opened but are not, by any of these addresses. */
export function forgottenPages(addresses: readonly string[]): string[] {
	const routes = findRoutes().map((route) => ({
		...route,
		pattern: new RegExp(`^/${route.path.replaceAll(/:\w+/g, '[^/]+')}(\\?|$)`),
	}))
	const measured = new Set(addresses.map((path) => routes.find(({ pattern }) => pattern.test(path))?.name))
	return routes.map(({ name }) => name).filter((name) => !measured.has(name) && !(name in cannotBeOpened))
}
