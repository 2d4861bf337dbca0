import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField } from '#app/components/form/choice-group.tsx'
import field from '#app/components/form/field.module.css'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { CalendarFeedRow } from '#app/domain/calendar/calendar-feeds.server.ts'
import { languages, ownNames } from '#workflows/languages.ts'

/** The address of a new link, which cannot be shown again. */
export function NewLink({ link }: { link: string }) {
	const t = useTranslations('calendar.feeds')
	return (
		<Notice tone="success" title={t('made')}>
			<p>
				<label htmlFor="new-link">{t('copy')}</label>
			</p>
			<input id="new-link" className={field.input} type="text" readOnly dir="ltr" value={link} />
			<p>{t('secret')}</p>
		</Notice>
	)
}

type FeedPanelProps = {
	feeds: readonly CalendarFeedRow[]
	errors: Record<string, string> | undefined
	values: Record<string, unknown>
}

/** The reader's private links: the existing ones, and a form for a new one. */
export function FeedPanel({ feeds, errors, values }: FeedPanelProps) {
	const t = useTranslations('calendar.feeds')
	return (
		<Panel title={t('title')} id="feeds">
			<p>{t('lead')}</p>
			{feeds.length > 0 && (
				<Table
					caption={t('title')}
					captionHidden
					head={[t('head.created'), t('head.language'), t('head.read'), t('head.revoke')]}
					rows={feeds.map(({ id, language, createdAt, readAt }) => [
						<LocalDate key="created" value={createdAt} withTime />,
						<span key="language" lang={language}>
							{ownNames[language]}
						</span>,
						readAt ? <LocalDate key="read" value={readAt} withTime /> : t('neverRead'),
						<form key="revoke" method="post">
							<input type="hidden" name="id" value={id} />
							<Button
								tone="danger"
								aria-label={t('revokeOne', { number: createdAt.toISOString().slice(0, 16) })}
							>
								{t('revoke')}
							</Button>
						</form>,
					])}
				/>
			)}
			<ActionForm errors={errors ?? null} values={values} labelOf={() => t('language')}>
				<SelectField
					name="language"
					label={t('language')}
					required
					options={languages.map((language) => ({ value: language, label: ownNames[language] }))}
				/>
				<Button>{t('make')}</Button>
			</ActionForm>
		</Panel>
	)
}
