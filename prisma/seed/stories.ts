import { americanStories } from './stories/americas.ts'
import { asianStories } from './stories/asia.ts'
import { exceptionalStories } from './stories/exceptions.ts'
import { ghanaianStories } from './stories/ghana.ts'
import { africanStories } from './stories/northern-and-sahel.ts'
import { westernAsianStories } from './stories/western-asia.ts'
import type { Story } from './story.ts'

/** Every sample request, oldest first as their references count; together they stand in every status. */
export const stories: Story[] = [
	...ghanaianStories,
	...africanStories,
	...westernAsianStories,
	...asianStories,
	...americanStories,
	...exceptionalStories,
].sort((a, b) => b.draftedDaysAgo - a.draftedDaysAgo)
