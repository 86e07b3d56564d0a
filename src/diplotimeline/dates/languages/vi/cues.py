"""Vietnamese words that tell of the clause around a date: its tense, its doubt, what is left over beside it."""

from __future__ import annotations

from diplotimeline.dates.languages.numeric import DAY_OF_WEEKDAY
from diplotimeline.dates.locale import Cues, Guard, Marks

OPERATORS = frozenset(
    (
        "trước",
        "sau",
        "tới",
        "nữa",
        "khoảng",
        "chừng",
        "âm",
        "lịch",
        "rằm",
        "mùng",
        "mồng",
        "tết",
        "không",
        "chưa",
        "hoặc",
        "hay",
        "đến",
        "từ",
        "ngoài",
        "nhuận",
        "tuần",
    )
)
FILLERS = ("vào", "trong", "dự kiến", "vào lúc", "nhân", "dự kiến vào")
CUES = Cues(
    past="đã|vừa|qua|hồi|hôm|từng|vừa rồi|trước đó|diễn ra thành công",
    future="sẽ|phải|cần|(?:có thể|có khả năng) được|lên lịch|sắp|dự kiến|tới|chuẩn bị|dự định|lên kế hoạch|theo kế hoạch|được kỳ vọng|phấn đấu|hẹn",
    saying="thông báo|nói|cho biết|cho hay|tuyên bố|phát biểu|khẳng định|nhấn mạnh|thông tin",
    prepositions="vào|trong|hồi|từ|vào hồi",
    planning="thống nhất|nhất trí|nhận lời|quyết định|đồng ý|chấp thuận|ấn định|cam kết|đề nghị|mời",
    done=r"đã (?:đi |sang |lên |về )?(?:thăm|đến|tới|tổ chức|diễn ra|gặp|tiếp|khai mạc|bế mạc|khởi công|khánh thành|đón|dự|tham dự|làm việc|họp"
    r"|công bố|thành lập|ký|ký kết|ra mắt|qua đời|kết thúc|bắt đầu)",
    to_do=r"sẽ (?:được )?(?:đi |sang |lên |về )?\w+",
    apart=r"sẽ|dự kiến|để|cho|nhằm|kế hoạch|và|nhưng|rằng|của|trước|sau|sắp|theo|về|từ|đến|tới|mà|nếu|khi|với",
    deadline=r"trước|chậm nhất|muộn nhất|hạn chót|chậm nhất là|muộn nhất là",
    background=r"so với|số [^ ]{1,30}|ký|ban hành|nghị quyết|quyết định|nghị định|thông tư|công văn|hiệp định|luật|kỷ niệm [^,.;]{0,40}",
    hedge=r"(?:(?:có lẽ|nhiều khả năng|dường như|hình như|chắc là|không chắc chắn|không chắc)(?: (?:là|sẽ))?(?: (?:vào|trong|từ))?(?: ngày)?"
    r"|(?<!nhất )(?<!không )có thể (?:là|là vào|vào)(?: ngày)?|^có thể(?: (?:trong|từ))?(?: ngày)?)",
)

GUARD = Guard(
    day_of_weekday=DAY_OF_WEEKDAY,
    years=r"(?:của )?(?:năm )?",
    whole=r" của (?:tháng|năm (?:\d|học)|quý|thế kỷ|mùa|nhiệm kỳ|trận|hiệp)",
    joint=r" (?:của|trong) (?:năm )?",
    after=r" tháng| ?\(?(?:theo )?(?:lịch (?:chăm|hồi|phật|thái|khmer|tạng|do thái)|(?:chăm|hồi|phật) lịch)",
    before=r"(?:mỗi|hằng|hàng|cứ|sắp) ",
    feast=r"quốc khánh|tết nguyên đán|tết cổ truyền|tết",
    own=r"Việt Nam|Nguyên|Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý|CHXHCN",
    more_days=r"(?:, ?\d{1,2})* (?:và|hoặc|hay) (?:ngày )?\d",
    distance=r"(?:ngày|tuần|tháng|năm) (?:sau|trước)(?: (?:khi|ngày))? ",
    compound=r"\d+ (?:năm|tháng|tuần)(?: và)? ",
)
MARKS = Marks(
    words=frozenset(
        ("ngày tháng năm tuần quý sáng trưa hôm mùa nay qua và của là có trong cho các theo khi sau cùng thu ra vào từ").split()
    ),
    letters="[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]",
)
