import { useTranslations } from 'use-intl/react'
import { Button, LinkButton } from '#app/components/ui/button.tsx'

import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel, Parts } from '#app/components/ui/panel.tsx'

type ApplicationPanelProps = { since: Date | null; needed: boolean; confirmed: boolean }

/** Status of one-time codes: since when, and the possible actions. */
export function ApplicationPanel({ since, needed, confirmed }: ApplicationPanelProps) {
	const t = useTranslations('secondFactor.page')
	return (
		<Panel title={t('application')}>
			<Parts>
				{since ? (
					<p>{t.rich('since', { when: () => <LocalDate value={since} /> })}</p>
				) : (
					<>
						<p>{t('none')}</p>
						<p>{t('noneHint')}</p>
					</>
				)}
				{confirmed && (
					<div>
						<LinkButton href="/sign-in/enrol?next=/account/factors" tone={since ? 'secondary' : 'primary'}>
							{t(since ? 'replace' : 'setUp')}
						</LinkButton>
					</div>
				)}
				{confirmed && since && !needed && (
					<form method="post">
						<p>{t('removeHint')}</p>
						<Button name="do" value="removeFactor" tone="danger">
							{t('remove')}
						</Button>
					</form>
				)}
			</Parts>
		</Panel>
	)
}

type BackupPanelProps = { codesLeft: number; fewCodes: boolean; confirmed: boolean }

/** The number of remaining backup codes, and a button for new ones. */
export function BackupPanel({ codesLeft, fewCodes, confirmed }: BackupPanelProps) {
	const t = useTranslations('secondFactor.page')
	return (
		<Panel title={t('backup')} id="backup">
			<Parts>
				{fewCodes && (
					<Notice tone="warning" title={t('few.title')}>
						<p>{t('few.body')}</p>
					</Notice>
				)}
				<p>{t('left', { count: codesLeft })}</p>
				{confirmed && (
					<form method="post">
						<p>{t('renewHint')}</p>
						<Button name="do" value="renew" tone="secondary">
							{t('renew')}
						</Button>
					</form>
				)}
			</Parts>
		</Panel>
	)
}
