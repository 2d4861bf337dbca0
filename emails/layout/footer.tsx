import type { EmailTemplate } from '../template.ts'
import type { Translator } from '../translator.ts'
import { Paragraph } from './paragraph.tsx'

/** Where a letter comes from and what its reader may do about it; the same for every template. */
export type Circumstances = {
	siteName: string
	/** Whether an answer becomes a message of the request. */
	mayBeAnswered?: boolean
	/** The page where the reader says how often such letters come; none where they cannot be switched off. */
	settingsUrl?: string | undefined
}

type FooterProps = Omit<Circumstances, 'siteName'> & {
	reason: EmailTemplate<unknown>['reason']
	t: Translator
}

/** Why this reader gets it, what becomes of an answer, and whether it can be switched off. */
export function Footer({ mayBeAnswered, settingsUrl, reason, t }: FooterProps) {
	return (
		<>
			<Paragraph quiet>{t(`common.reasons.${reason}`)}</Paragraph>
			<Paragraph quiet>{t('common.automatic')}</Paragraph>
			{mayBeAnswered && <Paragraph quiet>{t('common.answered')}</Paragraph>}
			<Paragraph quiet>
				{settingsUrl ? t('common.optional') : t('common.mandatory')}
				{settingsUrl && (
					<>
						{' '}
						<a className="link" href={settingsUrl} style={{ color: '#0b5a8a' }}>
							{t('common.settings')}
						</a>
					</>
				)}
			</Paragraph>
		</>
	)
}
