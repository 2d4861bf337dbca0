import account from './en/account.json' with { type: 'json' }
import administration from './en/administration.json' with { type: 'json' }
import codes from './en/codes.json' with { type: 'json' }
import common from './en/common.json' with { type: 'json' }
import delivery from './en/delivery.json' with { type: 'json' }
import draft from './en/draft.json' with { type: 'json' }
import events from './en/events.json' with { type: 'json' }
import figures from './en/figures.json' with { type: 'json' }
import help from './en/help.json' with { type: 'json' }
import list from './en/list.json' with { type: 'json' }
import matching from './en/matching.json' with { type: 'json' }
import need from './en/need.json' with { type: 'json' }
import overview from './en/overview.json' with { type: 'json' }
import people from './en/people.json' with { type: 'json' }
import practices from './en/practices.json' with { type: 'json' }
import programmes from './en/programmes.json' with { type: 'json' }
import reportDocument from './en/report-document.json' with { type: 'json' }
import reports from './en/reports.json' with { type: 'json' }
import request from './en/request.json' with { type: 'json' }
import search from './en/search.json' with { type: 'json' }
import session from './en/session.json' with { type: 'json' }
import translation from './en/translation.json' with { type: 'json' }
import work from './en/work.json' with { type: 'json' }

export const en = {
	...account,
	...administration,
	...codes,
	...common,
	...delivery,
	...draft,
	...events,
	...figures,
	...help,
	...list,
	...matching,
	...need,
	...overview,
	...people,
	...practices,
	...programmes,
	...reportDocument,
	...reports,
	...request,
	...search,
	...session,
	...translation,
	...work,
}
