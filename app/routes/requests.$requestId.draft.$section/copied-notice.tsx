import { Fragment } from 'react'
import { useTranslations } from 'use-intl/react'
import { useFieldWords } from '#app/components/filing/use-field-words.ts'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { CopiedSection } from '#app/domain/drafts/copied-sections.server.ts'
import type { NeedSection, RequestSection } from '#app/forms/section-names.ts'
import { useSay, wordOf } from '#app/i18n/use-say.ts'

type CopiedNoticeProps = {
	copied: CopiedSection
	section: RequestSection | NeedSection
	codeLists: Record<string, string>
}

/** A copied section that nobody has checked yet: where it comes from, what was not copied, and what may be out of date. */
export default function CopiedNotice({ copied, section, codeLists }: CopiedNoticeProps) {
	const t = useTranslations('draft.copied')
	const { fullLabel } = useFieldWords(section)
	const codes = useSay('codes')
	const { fromId, reference, title, at, notes } = copied
	const name = [reference, title].filter(Boolean).join(' ')
	const remarks = notes.map(({ field, why, was }) => {
		const label = fullLabel(field)
		const list = codeLists[field]
		const value = list ? wordOf(codes, `${list}.${was}`, was) : was
		return (
			<li key={field + why + was}>
				{/* A field that the form no longer has is named by nothing that a reader would know. */}
				{label !== field && <strong>{label}</strong>} {t(`why.${why}`)}{' '}
				{was && t.rich('was', { was: () => <Answer value={value} /> })}
			</li>
		)
	})
	return (
		<Notice tone="warning" title={t('title')}>
			{/* A request whose content was removed may have neither title nor reference. */}
			{name && (
				<p>
					{t.rich('from', {
						request: () => (
							<a href={`/requests/${fromId}/filing`}>
								<UserText>{name}</UserText>
							</a>
						),
						date: () => at && <LocalDate value={at} />,
					})}
				</p>
			)}
			<p>{t('confirm')}</p>
			{remarks.length > 0 && <ul>{remarks}</ul>}
		</Notice>
	)
}

/** Days that there are, such as the first and the last of a period, or any other answer as it was. */
function Answer({ value }: { value: string }) {
	const parts = value.split('; ')
	if (!parts.every(isDay)) return <UserText>{value}</UserText>
	return parts.map((day, at) => (
		<Fragment key={day}>
			{at > 0 && ' – '}
			<LocalDate value={day} />
		</Fragment>
	))
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
