import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import { systemActor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { raw } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { fileStorage } from '#app/platform/files/file-storage.server.ts'
import { withIncoming } from '#app/platform/files/incoming.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { threadTasks } from '#app/platform/threads/thread-pool.server.ts'
import { keepText, type ReadText } from './file-words.server.ts'

const MOST_TRIES = 6

const fileText = threadTasks<typeof import('#app/platform/files/file-text/file-text.server.ts')>(
	new URL('../../../platform/files/file-text/file-text.server.ts', import.meta.url),
)
/** Beyond its time or the memory of a thread, a file is found by its name alone. */
const textOfFile = fileText('textOfFile', { pool: 'received', seconds: 30 })

type Waiting = { id: string; tries: number; storageKey: string; mediaType: string }

/**
 * Reads the text of each clean PDF and DOCX that waits for it, one after the other, until none is left or `isOver`.
 * Returns how many were read or given up. A file that is being read when its process is killed is read again later, and
 * is given up after six times.
 */
export async function readFileTexts(isOver = () => false): Promise<number> {
	for (let done = 0; ; done += 1) {
		const file = isOver() ? null : await withActor(systemActor, claim)
		if (!file) return done
		const read = await readText(file)
		await withActor(systemActor, (tx) => (read ? keepText(askIn(tx), file.id, read) : giveBack(tx, file.id)))
	}
}

/** Takes the next file: for ten minutes no other worker has it, then for twenty, forty ... */
async function claim(tx: Tx): Promise<Waiting | null> {
	const [file] = await askIn(tx)(
		raw(sql<Waiting>`update attachment_text as w set tries = tries + 1,
				ready_at = clock_timestamp() + interval '10 minutes' * 2 ^ tries
			from attachment as f
			where f.id = w.attachment_id and w.attachment_id = (select attachment_id from attachment_text
				where outcome is null and ready_at <= clock_timestamp() order by ready_at limit 1 for update skip locked)
			returning f.id, w.tries, f.storage_key as "storageKey", f.media_type as "mediaType"`),
	)
	return file ?? null
}

/** What could not be tried, since the storage or every thread was away, counts as no try. */
const giveBack = (tx: Tx, id: string) =>
	askIn(tx)(
		raw(sql`update attachment_text set tries = tries - 1 where attachment_id = ${id} and outcome is null`),
	)

/** The text of a file; null if it could not be tried. */
async function readText({ id, tries, storageKey, mediaType }: Waiting): Promise<ReadText | null> {
	if (tries > MOST_TRIES) return { outcome: 'refused' }
	return withIncoming('text', async (folder) => {
		const path = join(folder, 'file')
		try {
			await pipeline(await fileStorage().get(storageKey), createWriteStream(path, { mode: 0o600 }))
		} catch (error) {
			log.warn({ attachment: id, err: error }, 'a file could not be fetched for its text')
			return null
		}
		try {
			const text = await textOfFile(path, mediaType)
			return text ? { outcome: 'read', text } : { outcome: 'empty' }
		} catch (error) {
			if (error instanceof DomainError && error.reason === 'busy') return null
			log.info({ attachment: id, err: error }, 'the text of a file was not read')
			return { outcome: 'refused' }
		}
	})
}
