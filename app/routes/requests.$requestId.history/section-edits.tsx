import { useTranslations } from 'use-intl/react'
import { useFieldWords } from '#app/components/filing/use-field-words.ts'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { ToldEdit } from '#app/domain/requests/told-edits.ts'
import type { NeedSection, RequestSection } from '#app/forms/section-names.ts'
import type { WordsPath } from '#app/i18n/words.ts'
import { unlockedWords } from '../requests.$requestId._index/unlock-fields.tsx'

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
	const t = useTranslations('history.edits.files')
	if (ofSection(edit)) return <FieldNames section={edit.section} fields={edit.fields} />
	return edit.fields.map((field) => <div key={field}>{t(field as Parameters<typeof t>[0])}</div>)
}

function FieldNames({ section, fields }: { section: SectionName; fields: readonly string[] }) {
	const { fullLabel } = useFieldWords(section)
	return fields.map((field) => <div key={field}>{fullLabel(field)}</div>)
}
