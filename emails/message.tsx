import type { EmailName } from './catalogue.ts'
import { isolate } from './facts.ts'
import { Button, type Fact, Facts, Heading, Paragraph } from './layout/content.tsx'
import type { Translator } from './translator.ts'

type MessageProps = {
	name: EmailName
	props: { recipient: string; url: string }
	facts: Fact[]
	t: Translator
}

/** The structure of every e-mail: event, facts, next step, one link. */
export function Message({ name, props, facts, t }: MessageProps) {
	return (
		<>
			<Heading>{t(`${name}.subject`)}</Heading>
			<Paragraph>{t('common.greeting', { recipient: isolate(props.recipient) })}</Paragraph>
			<Paragraph>{t(`${name}.what`)}</Paragraph>
			{facts.length > 0 && <Facts items={facts} />}
			<Paragraph>{t(`${name}.next`)}</Paragraph>
			<Button href={props.url}>{t('common.open')}</Button>
		</>
	)
}
