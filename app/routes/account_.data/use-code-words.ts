import { useTranslations } from 'use-intl/react'
import { letterKindOf } from '#workflows/notices/kinds.ts'
import { type NoticeName, noticeNames } from '#workflows/notices/table.ts'
import { type Say, useSentence } from '../requests.$requestId.history/history-entry.tsx'

/** The words for a stored code, where the pages have any; undefined for texts, numbers and codes without words. */
export function useCodeWords(part: string) {
	const sentence = useSentence()
	const roles = useTranslations('common.roles') as unknown as Say
	const languages = useTranslations('codes.languages') as unknown as Say
	const emails = useTranslations('emailKinds') as unknown as Say
	const cadences = useTranslations('emailSettings.cadences') as unknown as Say
	const signIns = useTranslations('operations.door.kinds') as unknown as Say
	const things = useTranslations('access.things') as unknown as Say
	const endings = useTranslations('posts.ended') as unknown as Say
	const named = (words: Say, key: string) => (words.has(key) ? words(key) : undefined)
	return (column: string, row: Record<string, unknown>): string | undefined => {
		const code = String(row[column])
		if (column === 'role' || column === 'actorRole') return named(roles, code)
		if (column === 'language') return named(languages, code)
		if (column === 'cadence') return named(cadences, code)
		if (column === 'what') return named(things, code)
		if (column === 'ended') return named(endings, code)
		if (column === 'kind') return part === 'door' ? named(signIns, code) : named(emails, `${code}.name`)
		if (column === 'template') return isNotice(code) ? named(emails, `${letterKindOf(code)}.name`) : undefined
		if (column !== 'type') return undefined
		const [chart = '', event = ''] = code.split('.')
		return sentence({ chart, event, actor: null, actorRole: row.actorRole as 'drafter' })
	}
}

const isNotice = (name: string): name is NoticeName => (noticeNames as readonly string[]).includes(name)
