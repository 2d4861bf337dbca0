import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ChoiceGroup, TickField } from '#app/components/form/choice-group.tsx'
import { TextArea } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { SharingView } from '#app/domain/visibility/sharing.server.ts'
import { consents } from '#workflows/sharing.ts'
import { classifications } from '#workflows/vocabulary.ts'

type SharingFormProps = Pick<
	SharingView,
	'answersRevision' | 'classification' | 'files' | (typeof consents)[number]
> & {
	given: { errors: Record<string, string>; typed: Record<string, unknown> } | undefined
}

/** Lets the focal point change classification and consents. */
export function SharingForm({ answersRevision, files, given, ...now }: SharingFormProps) {
	const t = useTranslations('access.change')
	const codes = useTranslations('codes')
	const labels: Record<string, string> = {
		classification: t('classification'),
		files: t('files'),
		reason: t('reason'),
	}
	return (
		<Panel title={t('title')} id="change">
			<p>{t('lead')}</p>
			<ActionForm errors={given?.errors} values={given?.typed ?? now} labelOf={(name) => labels[name]}>
				<input type="hidden" name="answersRevision" value={answersRevision} />
				<ChoiceGroup
					name="classification"
					label={t('classification')}
					options={classifications.map((value) => ({ value, label: codes(`classifications.${value}`) }))}
					required
				/>
				{consents.map((consent) => (
					<TickField key={consent} name={consent} label={t(consent)} required />
				))}
				{files.length > 0 && (
					<ChoiceGroup
						multiple
						name="files"
						label={t('files')}
						hint={t('filesHint')}
						options={files.map(({ id, name, classification }) => ({
							value: id,
							label: name,
							hint: codes(`classifications.${classification}`),
						}))}
					/>
				)}
				<TextArea name="reason" label={t('reason')} />
				<Button>{t('button')}</Button>
			</ActionForm>
		</Panel>
	)
}

type SharingChange = Omit<SharingView['changes'][number], 'at'> & { at: string | Date }

type AgreedListProps = Pick<SharingView, 'classification' | (typeof consents)[number]>

/** The State's classification and consents. */
export function AgreedList({ classification, ...agreed }: AgreedListProps) {
	const t = useTranslations('access')
	const codes = useTranslations('codes')
	const given = consents.filter((consent) => agreed[consent])
	return (
		<FactList
			items={[
				{ label: t('change.classification'), value: codes(`classifications.${classification}`) },
				{
					label: t('page.consents'),
					value:
						given.length === 0
							? t('page.noConsent')
							: given.map((consent) => <div key={consent}>{t(`change.${consent}`)}</div>),
				},
			]}
		/>
	)
}

/** What the State changed since the submission, the latest first. */
export function ChangesTable({ changes }: { changes: readonly SharingChange[] }) {
	const t = useTranslations('access')
	const codes = useTranslations('codes.classificationNames')
	if (changes.length === 0) return null
	return (
		<Table
			caption={t('changes.title')}
			head={[
				t('changes.on'),
				t('changes.given'),
				t('changes.withdrawn'),
				t('changes.level'),
				t('change.reason'),
			]}
			rows={changes.map(({ id, at, given, withdrawn, classification, reason }) => [
				<LocalDate key={id} value={at} withTime />,
				given.map((consent) => <div key={consent}>{t(`change.${consent}`)}</div>),
				withdrawn.map((consent) => <div key={consent}>{t(`change.${consent}`)}</div>),
				classification && codes(classification),
				<UserText key="reason" block>
					{reason}
				</UserText>,
			])}
		/>
	)
}
