"""Vietnamese words that tell of the clause around a date: its tense, its doubt, what is left over beside it."""

from __future__ import annotations

from diplotimeline.dates.languages.numeric import DAY_OF_WEEKDAY
from diplotimeline.dates.languages.vi.words import LATER_STEPS
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
_SAYING = "thông báo|nói|cho biết|cho hay|tuyên bố|phát biểu|khẳng định|nhấn mạnh|thông tin"
_REPORTING = rf"{_SAYING}|tiết lộ|xác nhận|loan báo|công bố|đưa tin|cảnh báo|hứa|bày tỏ|dự báo|nhận định|dẫn lời|trích lời"
# The day stands behind it in one breath: what is arranged is ahead, though the arranging is past ("đã chốt lịch họp ngày").
# At a meeting of that day it was only arranged.
_DAY_FOLLOWS = r"(?=[^,.;()]* $)(?![^,.;]*\b(?:tại|trong|sau|theo) (?:cuộc|buổi|phiên|kỳ|hội nghị)\b)"
_ARRANGED = (
    r"(?:(?:nhận lời|thống nhất|nhất trí|đồng ý|đăng ký|ấn định|cam kết|đề nghị) (?:sẽ )?"
    r"(?:tổ chức|dự|tham dự|đón|gặp|họp|thăm|sang|mở|khai mạc|khai trương)\b|chốt lịch|chốt ngày|chốt thời điểm"
    r"|(?:chọn|ấn định)(?=(?: vào)? $)|mở bán(?: vé)? cho|bán vé cho|phát hành vé|đặt (?:vé|phòng|chỗ)|kế hoạch tổ chức"
    r"|lịch (?:thi|thi đấu|bay|họp|diễn)|(?:thư|giấy|lời) mời (?:dự|tham dự|họp|thăm|tới|đến)"
    r"|kế hoạch(?: [^\s,.;]+){0,5} (?:nêu|ghi|quy định|xác định))"
)
CUES = Cues(
    clause="và|nhưng",
    past=r"đã(?! (?:cơ bản )?(?:hoàn tất|sẵn sàng|xong)\.?$)|vừa|qua|hồi|hôm|từng|vừa rồi|trước đó|diễn ra thành công"
    rf"|(?:{_REPORTING})(?=[^.;]*\b(?:sẽ|sắp)\b)",  # who says that something will be has said so
    future="sẽ|phải|cần|(?:có thể|có khả năng) được|lên lịch|sắp|dự kiến|tới|chuẩn bị|dự định|lên kế hoạch|theo kế hoạch|được kỳ vọng|phấn đấu|hẹn"
    r"|nhiều khả năng(?! đã)|^có thể(?! đã)|mời (?:bạn|quý|độc giả|khán giả|bà con)"
    rf"|{_ARRANGED}{_DAY_FOLLOWS}",
    saying=rf"(?:{_SAYING})(?!, +$)|đưa tin|loan tin|ra (?:thông báo|thông cáo|tuyên bố)|(?<!sẽ )phát đi|trả lời (?:báo chí|phỏng vấn)"
    r"|^(?:tại|trong|sau|theo|qua) [^,.;]{0,30}(?:họp báo|thông cáo|tuyên bố|phỏng vấn|điện đàm|bài viết|bài đăng)"
    r"|^gặp gỡ [^,.;]{1,30}",
    prepositions="vào|trong|hồi|từ|vào hồi",
    planning="thống nhất|nhất trí|nhận lời|quyết định|đồng ý|chấp thuận|ấn định|cam kết|đề nghị|mời",
    done=r"đã (?:đi |sang |lên |về )?(?:thăm|đến|tới|tổ chức|diễn ra|gặp|tiếp|khai mạc|bế mạc|khởi công|khánh thành|đón|dự|tham dự|làm việc|họp"
    r"|công bố|thành lập|ký|ký kết|ra mắt|qua đời|kết thúc|bắt đầu)",
    to_do=r"sẽ (?:được )?(?:đi |sang |lên |về )?\w+",
    account=rf"(?:,|,? (?:và|rồi)) (?:(?:được|đã) )?(?:{LATER_STEPS})(?: (?:vào|hôm))? "
    r"(?:ngày (?P<day>\d{1,2})[/.-]|tháng )(?P<month>1[0-2]|0?[1-9])(?!\d)(?:(?:[/.-]|,? năm )(?P<year>(?:1[89]|20)\d\d)(?!\d))?(?![/-]\d)",
    apart=r"sẽ|dự kiến|để|cho|nhằm|kế hoạch|và|nhưng|rằng|của|trước|sau|sắp|theo|về|từ|đến|tới|mà|nếu|khi|với",
    deadline=r"trước|chậm nhất|muộn nhất|hạn chót|chậm nhất là|muộn nhất là|(?:hạn chót|hạn cuối|thời hạn) là"
    r"|(?:(?:kéo dài|mở cửa|diễn ra) (?:cho )?)?(?:đến|tới) hết|(?:kéo dài|mở cửa) (?:cho )?(?:đến|tới)"
    r"|(?<!quá )(?<!giới )hạn (?:nộp|nhận|đăng ký)[^,.;]{0,40}|thời gian (?:nhận|nộp|đăng ký)[^.;]{0,60}|vé xem [^,.;]{0,30}",
    background=r"so với|số [^ ]{1,30}|ký|ban hành|nghị quyết|quyết định|nghị định|thông tư|công văn|hiệp định|luật|kỷ niệm [^,.;]{0,40}",
    hedge=r"(?:(?:có lẽ|nhiều khả năng|dường như|hình như|chắc là|không chắc chắn|không chắc)(?: (?:là|sẽ))?(?: (?:vào|trong|từ))?(?: ngày)?"
    r"|(?<!nhất )(?<!không )có thể (?:là|là vào|vào)(?: ngày)?|^có thể(?: (?:trong|từ))?(?: ngày)?)",
)

GUARD = Guard(
    day_of_weekday=DAY_OF_WEEKDAY,
    years=r"(?:của )?(?:năm )?",
    whole=r" của (?:tháng|năm (?:\d|học)|quý|thế kỷ|mùa|nhiệm kỳ|trận|hiệp)",
    joint=r" (?:của|trong) (?:năm )?",
    # A life is longer than a year: when it began, the date of its end does not tell.
    after=r" tháng|,? (?:và )?(?:mất|qua đời)(?: vào)? (?:ngày|tháng) [^,.;]{1,20}\b(?:1[89]|20)\d\d| (?:hằng|hàng|mỗi) (?:năm|tháng|tuần|quý)\b| ?\(?(?:theo )?(?:lịch (?:chăm|hồi|phật|thái|khmer|tạng|do thái)|(?:chăm|hồi|phật) lịch)",
    before=r"(?:mỗi|hằng|hàng|cứ|sắp) ",
    feast=r"quốc khánh|tết nguyên đán|tết cổ truyền|tết",
    own=r"Việt Nam|Nguyên|Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý|CHXHCN",
    more_days=r"(?:, ?\d{1,2})* (?:và|hoặc|hay) (?:ngày )?\d|(?:, ?\d{1,2})+ (?:hằng|hàng|mỗi) ",
    distance=r"(?:ngày|tuần|tháng|năm) (?:sau|trước)(?: (?:khi|ngày))? ",
    compound=r"\d+ (?:năm|tháng|tuần)(?: và)? ",
)
MARKS = Marks(
    words=frozenset(
        ("ngày tháng năm tuần quý sáng trưa hôm mùa nay qua và của là có trong cho các theo khi sau cùng thu ra vào từ").split()
    ),
    letters="[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]",
)
