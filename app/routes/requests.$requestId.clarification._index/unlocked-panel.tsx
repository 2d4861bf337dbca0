import { useTranslations } from 'use-intl/react'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { Clarification } from '#app/domain/clarifications/get-clarification.server.ts'
import { UnlockedField, UnlockedName, UnlockedSection } from '../requests.$requestId._index/unlock-fields.tsx'

type Section = Clarification['sections'][number]
type UnlockedPanelProps = {
	requestId: string
	sections: readonly Section[]
	files: Clarification['files']
	mayWrite: boolean
}

/** The answers that may be changed, by section, with the progress. */
export function UnlockedPanel({ requestId, sections, files, mayWrite }: UnlockedPanelProps) {
	const t = useTranslations('clarification.fields')
	const changed = files?.changed || sections.some((section) => section.changed.length > 0)
	const attachments = (
		<a key="link" href={`/requests/${requestId}/clarification/attachments`}>
			{t('attachments')}
		</a>
	)
	return (
		<Panel title={t('title')} id="fields">
			<p>{t(mayWrite ? 'lead' : 'leadToRead')}</p>
			{changed && (
				<p>
					<a href={`/requests/${requestId}/filing#changes`}>{t('compare')}</a>
				</p>
			)}
			<Table
				caption={t('title')}
				captionHidden
				head={[t('section'), t('unlocked'), t('state')]}
				rows={[
					...sections.map((section) => [
						mayWrite ? (
							<a key="link" href={`/requests/${requestId}/clarification/${section.place}`}>
								<UnlockedSection {...section} />
							</a>
						) : (
							<UnlockedSection key="name" {...section} />
						),
						section.fields.map((field) => (
							<div key={field}>
								<UnlockedField section={section.section} field={field} />
							</div>
						)),
						<State key="state" {...section} />,
					]),
					...(files
						? [
								[
									mayWrite ? attachments : t('attachments'),
									t('attachmentsUnlocked'),
									t(files.changed ? 'filesChanged' : 'asFiled'),
								],
							]
						: []),
				]}
			/>
		</Panel>
	)
}

function State({ changed, missing }: Section) {
	const t = useTranslations('clarification.fields')
	if (missing > 0) return t('missing', { count: missing })
	return changed.length > 0 ? t('changed', { count: changed.length }) : t('asFiled')
}

type Sections = Clarification['sections']
type NotRightYetProps = { requestId: string; paths: readonly string[]; sections: Sections; mayWrite: boolean }

/** Why the answers cannot be sent yet: each missing or wrong answer, with a link for those who may change it. */
export function NotRightYet({ requestId, paths, sections, mayWrite }: NotRightYetProps) {
	const t = useTranslations('clarification')
	return (
		<Notice tone="danger" title={t('notRight')}>
			<ul>
				{sections.flatMap((section) =>
					fieldsIn(section.place, paths).map((field) => {
						const name = <UnlockedName {...section} field={field} />
						const href = `/requests/${requestId}/clarification/${section.place}#section-${field}`
						return <li key={section.place + field}>{mayWrite ? <a href={href}>{name}</a> : name}</li>
					}),
				)}
			</ul>
		</Notice>
	)
}

const fieldsIn = (place: string, paths: readonly string[]) =>
	paths.filter((path) => path.startsWith(`${place}.`)).map((path) => path.slice(place.length + 1))
