import { data } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { useSentence } from '#app/components/event/use-sentence.ts'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { getOwnData, type OwnData } from '#app/domain/people/get-own-data.server.ts'
import { useSay } from '#app/i18n/use-say.ts'
import { signedInAction, signedInLoader } from '#app/platform/http/signed-in.server.ts'
import { isOneOf } from '#workflows/names.ts'
import { letterKindOf } from '#workflows/notices/kinds.ts'
import { type NoticeName, noticeNames } from '#workflows/notices/table.ts'
import styles from './own-data.module.css'

/** One part of a person's stored data: one row as facts, several as a table. */
export function DataPart({ name, rows, more }: DataTable) {
	const t = useTranslations('ownData')
	const value = useValue(name)
	const [first] = rows
	const title = t(`parts.${name}`)
	const columns = Object.keys(first ?? {})
	const label = useSay('ownData.columns')
	return (
		<Panel title={title} id={name}>
			{!first && <Empty title={t('none')} />}
			{first && name === 'account' && (
				<FactList items={columns.map((column) => ({ label: label(column), value: value(column, first) }))} />
			)}
			{first && name !== 'account' && (
				<Table
					caption={title}
					captionHidden
					head={columns.map((column) => label(column))}
					rows={rows.map((row) => columns.map((column) => value(column, row)))}
				/>
			)}
			{more && <p>{t('shown', { count: rows.length })}</p>}
		</Panel>
	)
}

/** A stored value; dates, booleans and codes as the reader writes them. */
function useValue(part: PartName) {
	const t = useTranslations('common')
	const wordFor = useCodeWords(part)
	return (column: string, row: Record<string, unknown>): ReactNode => {
		const value = row[column]
		if (value === null || value === undefined || value === '') return '–'
		if (value instanceof Date) return <LocalDate value={value} withTime />
		if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
		return wordFor(column, row) ?? <bdi>{String(value)}</bdi>
	}
}

const names = [
	...(['account', 'posts', 'sessions', 'passkeys', 'oneTimeCodes', 'calendarLinks'] as const),
	'mailPreferences' as const,
	...(['door', 'acts', 'confidentialReads', 'threadsRead', 'lastLooks', 'letters'] as const),
]
type PartName = (typeof names)[number]
type DataTable = { name: PartName; rows: readonly Record<string, unknown>[]; more: boolean }

/** More rows would not be readable on a page; the file includes all of them. */
const SHOWN = 200

type ShownData = { [Name in PartName]: OwnData[Name] }

/** A person's stored data, part by part. */
const partsShown = (own: ShownData): DataTable[] =>
	names.map((name) => {
		const rows: Record<string, unknown>[] = [own[name]].flat()
		return { name, rows: rows.slice(0, SHOWN), more: rows.length > SHOWN }
	})

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
function useCodeWords(part: string) {
	const sentence = useSentence()
	const words = useSay()
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

const isNotice = (name: string): name is NoticeName => isOneOf(noticeNames, name)

export const handle = {
	words: [
		'ownData',
		'common.roles',
		'refusals',
		'events',
		'history.done',
		'access.things',
		'operations.door.kinds',
		'emailKinds',
		'emailSettings.cadences',
		'posts.ended',
		'codes.languages',
	] as const,
}

export const loader = signedInLoader(async () => null)

export const action = signedInAction(async ({ actor }) => data({ own: await getOwnData(actor, 'page') }))

export default function OwnDataRoute() {
	const t = useTranslations('ownData')
	const answer = useActionData<typeof action>()
	const own = answer && 'own' in answer ? answer.own : undefined
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			<ProblemNotice problem={problem} />
			<div className={styles.ways}>
				<form method="post">
					<Button>{t('page')}</Button>
				</form>
				<form method="post" action="/account/data.json">
					<Button tone="secondary">{t('file')}</Button>
				</form>
			</div>
			{own && (
				<>
					<p>{t.rich('writtenAt', { when: () => <LocalDate value={own.writtenAt} withTime /> })}</p>
					{partsShown(own).map((part) => (
						<DataPart key={part.name} {...part} />
					))}
				</>
			)}
		</Page>
	)
}
