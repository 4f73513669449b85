@echo off
rem Starts the program with the arguments that it is given: by the Java that lies beside it, else JAVA_HOME's, else the one on the PATH.
rem The first start lays the jar out beside this file, and the classes that it loads are kept there for all later ones.
setlocal
set "HERE=%~dp0"
set "JAVA=%HERE%java\bin\java.exe"
if not exist "%JAVA%" if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if not exist "%JAVA%" set "JAVA=java"
"%JAVA%" -version 2>&1 | findstr /r /c:"version \"1[7-9]" /c:"version \"[2-9][0-9]" >nul
if errorlevel 1 (
  echo Không tìm thấy Java 17 trở lên. Hãy dùng bản .zip có sẵn Java, hoặc cài Java 17 rồi mở lại.
  echo Java 17 or later was not found. Use the .zip that comes with Java, or install Java 17 and open this again.
  exit /b 3
)
set "LAID=%HERE%tong-hop.lib"
if not exist "%LAID%\tonghop.jar" echo Tổng Hợp: lần đầu mở, đang sắp xếp chương trình... 1>&2
if not exist "%LAID%\tonghop.jar" "%JAVA%" -Djarmode=tools -jar "%HERE%tonghop.jar" extract --destination "%LAID%" >nul 2>&1
set "JAR=%LAID%\tonghop.jar"
if not exist "%JAR%" set "JAR=%HERE%tonghop.jar"
set "CLASSES=-XX:ArchiveClassesAtExit=%LAID%\classes.jsa"
if exist "%LAID%\classes.jsa" set "CLASSES=-XX:SharedArchiveFile=%LAID%\classes.jsa"
"%JAVA%" -Xlog:disable -Xlog:all=error:stderr -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "%CLASSES%" -jar "%JAR%" %*
exit /b %errorlevel%
