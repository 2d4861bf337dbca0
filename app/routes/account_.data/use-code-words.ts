import { useTranslations } from 'use-intl/react'
import { letterKindOf } from '#workflows/notices/kinds.ts'
import { type NoticeName, noticeNames } from '#workflows/notices/table.ts'
import { type Say, useSentence } from '../requests.$requestId.history/history-entry.tsx'

/** Where the words for the codes of a column stand. */
const namespaces: Record<string, string> = {
	role: 'common.roles',
	actorRole: 'common.roles',
	language: 'codes.languages',
	cadence: 'emailSettings.cadences',
	what: 'access.things',
	ended: 'posts.ended',
}

/** The words for a stored code, where the pages have any; undefined for texts, numbers and codes without words. */
export function useCodeWords(part: string) {
	const sentence = useSentence()
	// The codes come from the database: whether one has words is known only when it is looked up.
	const words = useTranslations() as unknown as Say
	const named = (path: string) => (words.has(path) ? words(path) : undefined)
	return (column: string, row: Record<string, unknown>): string | undefined => {
		const code = String(row[column])
		const namespace = namespaces[column]
		if (namespace) return named(`${namespace}.${code}`)
		if (column === 'kind')
			return named(part === 'door' ? `operations.door.kinds.${code}` : `emailKinds.${code}.name`)
		if (column === 'template')
			return isNotice(code) ? named(`emailKinds.${letterKindOf(code)}.name`) : undefined
		if (column !== 'type') return undefined
		const [chart = '', event = ''] = code.split('.')
		return sentence({ chart, event, actor: null, actorRole: row.actorRole as 'drafter' })
	}
}

const isNotice = (name: string): name is NoticeName => (noticeNames as readonly string[]).includes(name)
