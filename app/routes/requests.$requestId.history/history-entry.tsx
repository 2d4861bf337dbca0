import { useTranslations } from 'use-intl/react'
import { useEventFieldWords } from '#app/components/event/use-event-words.ts'
import { isolated, useSentence } from '#app/components/event/use-sentence.ts'
import { useFieldWords } from '#app/components/filing/use-field-words.ts'
import { StatedList } from '#app/components/record/stated-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { StatusTag, statusOf } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { HistoryEntry } from '#app/domain/requests/history-entry.server.ts'
import type { ToldEdit } from '#app/domain/requests/told-edits.ts'
import type { NeedSection, RequestSection } from '#app/forms/section-names.ts'
import { useSay } from '#app/i18n/use-say.ts'
import type { WordsPath } from '#app/i18n/words.ts'
import { isSystem } from '#workflows/roles.ts'
import { statusKind } from '#workflows/status-line.ts'
import { unlockedWords } from '../requests.$requestId._index/unlock-fields.tsx'
import styles from './history.module.css'

type SectionName = RequestSection | NeedSection
const ofSection = (edit: ToldEdit): edit is ToldEdit & { section: SectionName } =>
	edit.section !== 'attachments'

/** The words that name the sections and fields of these edits. */
export const editWords = (edits: readonly ToldEdit[]): WordsPath[] => [
	...new Set(unlockedWords(edits.filter(ofSection))),
]

/** Who saved which answers, and when. */
export function SectionEdits({ edits, caption }: { edits: readonly ToldEdit[]; caption: string }) {
	const t = useTranslations('history.edits')
	return (
		<Table
			caption={caption}
			captionHidden
			head={[t('at'), t('by'), t('section'), t('fields')]}
			rows={edits.map((edit) => [
				<LocalDate key="at" value={edit.at} withTime />,
				edit.by ? <UserText key="by">{edit.by}</UserText> : '',
				<Section key="section" edit={edit} />,
				<Fields key="fields" edit={edit} />,
			])}
		/>
	)
}

function Section({ edit }: { edit: ToldEdit }) {
	const t = useTranslations('history')
	const sections = useTranslations('draft.sections')
	const name = ofSection(edit) ? sections(edit.section) : t('edits.attachments')
	return edit.rank ? t('edits.ofNeed', { rank: edit.rank, section: name }) : name
}

function Fields({ edit }: { edit: ToldEdit }) {
	const t = useSay('history.edits.files')
	if (ofSection(edit)) return <FieldNames section={edit.section} fields={edit.fields} />
	return edit.fields.map((field) => <div key={field}>{t(field)}</div>)
}

function FieldNames({ section, fields }: { section: SectionName; fields: readonly string[] }) {
	const { fullLabel } = useFieldWords(section)
	return fields.map((field) => <div key={field}>{fullLabel(field)}</div>)
}

type HistoryEntryItemProps = {
	entry: HistoryEntry
	/** Below a heading that names the day. */
	isOfDay?: boolean
}

/** One event: what and who, when, the change of status, and its content. */
export function HistoryEntryItem({ entry, isOfDay = false }: HistoryEntryItemProps) {
	const words = useEventFieldWords()
	const sentence = useSentence()
	const labelOf = (name: string) => words(name).label
	return (
		<li className={styles.entry}>
			<h3>{sentence(entry)}</h3>
			<p className={styles.note}>
				<LocalDate value={entry.at} withTime={isOfDay ? 'only' : true} alsoLocal />
				<Notes entry={entry} />
			</p>
			{entry.about && (
				<p>
					<UserText>{entry.about}</UserText>
				</p>
			)}
			<Moved entry={entry} />
			<StatedList fields={entry.fields} labelOf={labelOf} />
			{entry.edits.length > 0 && <SealedEdits edits={entry.edits} />}
			{entry.groups.map(({ name, rows }) => (
				<section key={name}>
					<h4>{labelOf(name)}</h4>
					{rows.map((fields, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: rows are never moved after they are drawn
						<StatedList key={index} fields={fields} labelOf={labelOf} />
					))}
				</section>
			))}
		</li>
	)
}

/** A draft is saved many times, so the list opens on demand. */
function SealedEdits({ edits }: Pick<HistoryEntry, 'edits'>) {
	const t = useTranslations('history.edits')
	return (
		<details>
			<summary>{t('count', { count: edits.length })}</summary>
			<SectionEdits edits={edits} caption={t('title')} />
		</details>
	)
}

function Moved({ entry: { chart, from, to } }: { entry: HistoryEntry }) {
	const t = useTranslations('history')
	if (!to || from === to) return null
	const tag = (status: string) => <StatusTag {...statusOf(statusKind(chart), status)} />
	return <p>{from ? t.rich('moved', { from: () => tag(from), to: () => tag(to) }) : tag(to)}</p>
}

function Notes({ entry: { need, onBehalfOf, actorRole, internal } }: { entry: HistoryEntry }) {
	const t = useTranslations('history')
	const followed = isSystem(actorRole) ? 'onBehalfOf' : 'inPlaceOf'
	const notes = [
		need && t('need', { rank: need }),
		onBehalfOf && t(followed, { name: isolated(onBehalfOf) }),
		internal && t('internal'),
	]
	return notes.map((note) => note && <span key={note}>{note}</span>)
}

/** For the list of entries: the wording of a local time, with the mark of its place. */
export function useLocalWording() {
	const t = useTranslations('history')
	return { 'data-local': t('local', { time: '\u2063' }) }
}
