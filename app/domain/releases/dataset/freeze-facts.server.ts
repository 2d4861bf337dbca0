import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { canonicalJson } from '#app/domain/core/signing-keys.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { fileStorage } from '#app/platform/files/file-storage.server.ts'
import { incomingFolder, makeFolder } from '#app/platform/files/incoming.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { knownTo } from './known-to.ts'

const PAGE = 2000

/** Everything that figures count about needs, without the people who work on them. */
const page = statement(({ after }: { after: string }) =>
	build
		.selectFrom('need_fact')
		.where('need_id', '>', after)
		.orderBy('need_id')
		.limit(PAGE)
		.select(['need_id', 'request_id', 'state_iso3', 'region', 'subregion', 'groups', 'programme_id'])
		.select(['classification', 'consents', 'kind', 'themes', 'urgency', 'level', 'status', 'is_part'])
		.select(['party', 'party_since', 'due_at', 'submitted_at', 'decided_at', 'accepted_at', 'offered_at'])
		.select([
			'confirmed_at',
			'delivered_at',
			'evaluated_at',
			'ended_at',
			'closed_at',
			'outcome',
			'outcome_at',
		])
		.select(['decision_gross', 'decision_net', 'offer_gross', 'offer_net', 'confirmation_gross'])
		.select(['confirmation_net', 'delivery_gross', 'delivery_net', 'whole_gross', 'unodc_net', 'office_net'])
		.select(['programme_net', 'state_net', 'partner_net', 'quantity', 'learners', 'pieces'])
		.select(['expert_half_days', 'currency', 'reserved', 'committed', 'spent'])
		.select(knownTo.as('known_to')),
)

/** One need as a line of a dataset: the same need has the same text. */
export const lineOf = (fact: object) => `${canonicalJson(JSON.parse(JSON.stringify(fact)))}\n`

/**
 * Writes the facts of all needs, as they are in one moment, to a file of the storage, in the order of their ids. A file
 * that no dataset names afterwards is removed by the sweep of files.
 */
export async function freezeFacts() {
	await makeFolder(incomingFolder())
	const storageKey = newId()
	const path = join(incomingFolder(), storageKey)
	try {
		const { asAt, needs, sha256 } = await readAs(systemActor, (read) => writeLines(read, path))
		await fileStorage().put(storageKey, path)
		return { storageKey, asAt, needs, sha256, fileSha256: await hashOfFile(path) }
	} finally {
		await rm(path, { force: true })
	}
}

async function writeLines(read: Read, path: string) {
	const hash = createHash('sha256')
	let needs = 0
	async function* lines() {
		for (let after = ''; ; ) {
			const facts = await read(page, { after })
			for (const fact of facts) {
				const line = lineOf(fact)
				hash.update(line)
				needs++
				yield line
			}
			after = facts.at(-1)?.need_id ?? after
			if (facts.length < PAGE) return
		}
	}
	await pipeline(Readable.from(lines()), createGzip({ level: 9 }), createWriteStream(path, { mode: 0o600 }))
	return { asAt: read.at, needs, sha256: hash.digest('hex') }
}

async function hashOfFile(path: string) {
	const hash = createHash('sha256')
	await pipeline(createReadStream(path), hash)
	return hash.digest('hex')
}
