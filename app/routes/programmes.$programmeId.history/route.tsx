import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { ProgrammePage } from '#app/components/record/programme-page.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { listProgrammeHistory } from '#app/domain/programmes/list-programme-history.server.ts'
import { filterChoice, programmeId } from '#app/forms/address-values.ts'
import type { Change } from '#app/forms/programme/changes.ts'

import { recordFields } from '#app/forms/programme/record-shape.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { useRecordWords } from '../programmes.$programmeId.edit/record-fields.tsx'
import { RecordValue } from './record-value.tsx'

const types = ['created', 'changed', 'opened', 'filled', 'closed', 'managerChanged'] as const

export const handle = { words: ['programmes', 'programmeTabs', 'codes', 'status'] as const }

export const loader = readingLoader(async ({ actor, params, request }) => {
	const position = new URL(request.url).searchParams.get('before') ?? ''
	const before = /^\d{1,9}$/.test(position) ? Number(position) : undefined
	const type = filterChoice(request, 'type', types)
	const field = filterChoice(request, 'field', recordFields)
	const filter = { before, field, type: type && `programme.${type}` }
	const language = languageOf(request, actor.language)
	const history = await listProgrammeHistory(actor, programmeId(params.programmeId), filter, language)
	return { ...history, type, field, first: before === undefined }
})

export default function ProgrammeHistoryRoute() {
	const t = useTranslations('programmes')
	const tabs = useTranslations('programmeTabs')
	const words = useRecordWords()
	const { programme, entries, older, type, field, first } = useLoaderData<typeof loader>()
	const address = (more: Record<string, string>) =>
		`?${new URLSearchParams({ ...(type && { type }), ...(field && { field }), ...more })}`
	return (
		<ProgrammePage programme={programme} title={tabs('history')}>
			<Panel title={t('history.search')}>
				<FilterForm
					button={t('history.apply')}
					filters={[
						{
							name: 'type',
							label: t('history.type'),
							value: type,
							any: t('history.any'),
							options: types.map((value) => ({ value, label: t(`history.${value}`) })),
						},
						{
							name: 'field',
							label: t('history.field'),
							value: field,
							any: t('history.any'),
							options: recordFields.map((value) => ({ value, label: words.of(value) })),
						},
					]}
				/>
			</Panel>
			{entries.length === 0 && (
				<Empty title={t('history.none')}>
					<p>{t('history.noneBody')}</p>
				</Empty>
			)}
			{entries.map((entry) => (
				<HistoryEntry key={entry.id} entry={entry} />
			))}
			<p>
				{!first && <a href={address({})}>{t('history.latest')}</a>}{' '}
				{older !== null && <a href={address({ before: String(older) })}>{t('history.older')}</a>}
			</p>
		</ProgrammePage>
	)
}

type Entry = {
	at: Date
	type: string
	by: string | null
	copiedFrom: string | null
	changes: readonly Change[]
}

/** One change of a programme: who made it, when, and each field before and after. */
function HistoryEntry({ entry }: { entry: Entry }) {
	const t = useTranslations('programmes.history')
	const roles = useTranslations('common.roles')
	const words = useRecordWords()
	const { at, type, by, copiedFrom, changes } = entry
	const what = t(type.replace('programme.', '') as 'changed')
	return (
		<Panel title={t('entry', { what, who: `\u2068${by ?? roles('system')}\u2069` })}>
			<p>
				<LocalDate value={at} withTime />
				{copiedFrom && <> · {t('copied', { code: copiedFrom })}</>}
			</p>
			{changes.length > 0 && (
				<Table
					caption={what}
					captionHidden
					head={[t('field'), t('from'), t('to')]}
					rows={changes.map(({ field, from, to }) => [
						words.full(field),
						<RecordValue key="from" field={field} value={from} />,
						<RecordValue key="to" field={field} value={to} />,
					])}
				/>
			)}
		</Panel>
	)
}
